package org.redvest.query;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Coordinates;
import org.redvest.api.Datum;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.Sealed;
import org.redvest.api.Site;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.authority.event.DelegationGranted;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.cover.insurance.Exposure;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.honour.certificate.CertificateContent;
import org.redvest.api.honour.certificate.CertificateLanguage;
import org.redvest.api.honour.certificate.CertificateNumber;
import org.redvest.api.honour.certificate.CertifiedLine;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.id.CalendarId;
import org.redvest.api.id.CallUpId;
import org.redvest.api.id.CertificateId;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.GridUnitId;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.QualificationId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.SpotCheckId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.file.CommendationLevel;
import org.redvest.api.person.file.EvaluationGrade;
import org.redvest.api.person.file.event.CommendationRecorded;
import org.redvest.api.person.file.event.EvaluationRecorded;
import org.redvest.api.person.file.event.TrainingRecorded;
import org.redvest.api.person.merge.MergeGround;
import org.redvest.api.person.merge.event.AccountsMerged;
import org.redvest.api.person.merge.event.AccountsUnmerged;
import org.redvest.api.person.merge.event.MergeCaseOpened;
import org.redvest.api.person.merge.event.ObjectionRaised;
import org.redvest.api.person.qualification.event.QualificationRecorded;
import org.redvest.api.person.volunteer.Admission;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.MergeEnded;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsReleased;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.api.reward.points.event.PointsRestored;
import org.redvest.api.reward.points.event.PointsWithheld;
import org.redvest.api.reward.shop.event.RedemptionPlaced;
import org.redvest.api.reward.shop.event.RewardItemOffered;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursReported;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.project.event.ProjectApproved;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.project.event.ProjectSubmitted;
import org.redvest.api.service.shift.ShiftTerms;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.platform.CanonicalJson;

/** Facts that tests write down, with what does not matter to them filled in. */
public final class Facts {

    /** 鸿山社区. */
    public static final String HONGSHAN = "350203001001";
    /** 厦港街道, to which 鸿山社区 belongs. */
    public static final String XIAGANG = "350203001";
    /** 思明区, to which 厦港街道 belongs. */
    public static final String SIMING = "350203";
    /** 海沧区. */
    public static final String HAICANG = "350205";
    /** 湖里区. */
    public static final String HULI = "350206";
    /** 湖里街道. */
    public static final String HULI_STREET = "350206001";
    /** 厦门市. */
    public static final String CITY = "350200";

    /** A time of recording for those who do not care. */
    public static final Instant NOON = Instant.parse("2022-06-01T04:00:00Z");

    private static final AtomicLong NUMBERS = new AtomicLong();

    private Facts() {}

    private static UUID number() {
        return new UUID(0x018f_0000_0000_7000L, 0x8000_0000_0000_0000L + NUMBERS.incrementAndGet());
    }

    public static VolunteerId newVolunteer() {
        return VolunteerId.from(number());
    }

    public static RewardItemId newItem() {
        return RewardItemId.from(number());
    }

    public static RedemptionId newRedemption() {
        return RedemptionId.from(number());
    }

    public static DelegationId newDelegation() {
        return DelegationId.from(number());
    }

    public static ProjectId newProject() {
        return ProjectId.from(number());
    }

    public static ShiftId newShift() {
        return ShiftId.from(number());
    }

    public static CallUpId newCallUp() {
        return CallUpId.from(number());
    }

    public static OrderId newOrder() {
        return OrderId.from(number());
    }

    public static ServiceProductId newProduct() {
        return ServiceProductId.from(number());
    }

    public static GridUnitId newGridUnit() {
        return GridUnitId.from(number());
    }

    public static StationId newStation() {
        return StationId.from(number());
    }

    public static SpotCheckId newSpotCheck() {
        return SpotCheckId.from(number());
    }

    public static CalendarId newCalendar() {
        return CalendarId.from(number());
    }

    public static CertificateId newCertificate() {
        return CertificateId.from(number());
    }

    /** A certificate of these services for somebody, who made it out themselves, and which knows the log up to a position. */
    public static CertificateIssued certificate(VolunteerId holder, long known, HoursCertified... services) {
        CertificateNumber number = CertificateNumber.of("%015d".formatted(NUMBERS.incrementAndGet()));
        Sealed name = Sealed.of("v1:name");
        List<CertifiedLine> lines =
                Arrays.stream(services).map(Facts::certifiedLine).toList();
        CertificateContent content = new CertificateContent(
                number,
                holder,
                CanonicalJson.hash(name),
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2022, 5, 31),
                null,
                lines,
                lines.stream().mapToLong(CertifiedLine::minutes).sum(),
                new Text("厦门市志愿服务联合会"),
                null,
                new Text("0592-5881234"),
                NOON,
                known);
        return new CertificateIssued(
                newCertificate(),
                holder,
                name,
                number,
                content.from(),
                content.to(),
                null,
                new Text("入党材料"),
                CertificateLanguage.CHINESE,
                lines,
                content.minutes(),
                content.issuer(),
                null,
                content.contact(),
                NOON,
                known,
                new Text(CanonicalJson.hash(content)),
                new ConsentEvidence(ConsentForm.ONLINE, LocalDate.of(2022, 6, 1), null),
                new DivisionCode(HONGSHAN));
    }

    private static CertifiedLine certifiedLine(HoursCertified hours) {
        return new CertifiedLine(
                hours.recordId(),
                hours.volunteerId(),
                hours.activity(),
                hours.category(),
                hours.start(),
                hours.serviceDate(),
                hours.minutes(),
                hours.organisationId(),
                new Text("人社局"),
                null,
                hours.division(),
                hours.place(),
                hours.certifiedBy());
    }

    public static SignUpId newSignUp() {
        return SignUpId.from(number());
    }

    /** A shift of two hours from that instant on, for which one signs up in the week before. */
    public static ShiftOpened opened(ShiftId shift, ProjectId project, Instant start, int capacity) {
        return new ShiftOpened(
                shift,
                project,
                null,
                null,
                details(HONGSHAN).site(),
                new ShiftTerms(
                        new ShiftTimes(start, start.plus(Duration.ofHours(2)), start.minus(Duration.ofDays(7)), start),
                        capacity,
                        true));
    }

    public static ServiceRecordId newRecord() {
        return ServiceRecordId.from(number());
    }

    /** A code that no other test has; of ten digits, the next whose check character fits as it is. */
    public static OrganisationId newOrganisation() {
        try {
            return OrganisationId.of("51350200%010d".formatted(NUMBERS.incrementAndGet()));
        } catch (Refusal wrongCheckCharacter) {
            return newOrganisation();
        }
    }

    public static OrganisationRegistered registered(OrganisationId organisation, String name) {
        return new OrganisationRegistered(organisation, new Text(name), new DivisionCode(SIMING));
    }

    public static VolunteerRegistered registered(VolunteerId volunteer, String residence) {
        return registered(volunteer, "沈*瑄", residence);
    }

    /** On a signed list, and in effect. */
    public static VolunteerRegistered registered(VolunteerId volunteer, String maskedName, String residence) {
        return registered(volunteer, maskedName, residence, admission(RegistrationState.IN_EFFECT));
    }

    /** Agreed on a signed list that the masked name is published and that insurers learn of it. */
    public static Admission admission(RegistrationState state) {
        return new Admission(
                state,
                false,
                new ConsentEvidence(ConsentForm.SIGNED_LIST, LocalDate.of(2022, 1, 5), new Text("0".repeat(64))),
                List.of(ConsentPurpose.PUBLICATION, ConsentPurpose.INSURER),
                state == RegistrationState.UNCONFIRMED ? NOON.plus(Duration.ofDays(30)) : null);
    }

    public static VolunteerRegistered registered(
            VolunteerId volunteer, String maskedName, String residence, @Nullable Admission admission) {
        return new VolunteerRegistered(
                volunteer,
                DocumentKind.CITIZEN_ID,
                Sealed.of("v1:name"),
                Sealed.of("v1:number"),
                Sealed.of("v1:birthDate"),
                null,
                Sealed.of("v1:phone"),
                new Text(maskedName),
                new DivisionCode(residence),
                List.of(new Text("急救")),
                List.of(new Text("应急救援"), new Text("扶老助残")),
                null,
                admission);
    }

    /** A delegation from an instant on, as long as the one under which it was granted. */
    public static DelegationGranted delegated(
            DelegationId delegation,
            @Nullable DelegationId under,
            String holder,
            Remit remit,
            Instant from,
            Power... powers) {
        return new DelegationGranted(
                delegation, under, new Subject(holder), Set.of(powers), remit, from, null, new Text("厦文明办〔2026〕3号"));
    }

    /** A service from nine in the morning in China. */
    public static HoursCertified hours(VolunteerId volunteer, String division, String date, long minutes) {
        return hours(volunteer, OrganisationId.stored("11350200MJB007228F"), "洁净家园", division, date, minutes);
    }

    public static HoursCertified hours(
            VolunteerId volunteer,
            OrganisationId organisation,
            String category,
            String division,
            String date,
            long minutes) {
        LocalDate serviceDate = LocalDate.parse(date);
        Instant start = CivilTime.startOf(serviceDate).plus(Duration.ofHours(9));
        return new HoursCertified(
                newRecord(),
                volunteer,
                organisation,
                newVolunteer(),
                new Text("沙滩清洁"),
                new Text(category),
                start,
                start.plus(Duration.ofMinutes(minutes)),
                serviceDate,
                minutes,
                new DivisionCode(division),
                new Text("沙坡尾海滩"),
                Timeliness.ON_TIME,
                1);
    }

    /** The same service, at a shift. */
    public static HoursCertified ofShift(ShiftId shift, HoursCertified hours) {
        return new HoursCertified(
                hours.recordId(),
                hours.volunteerId(),
                hours.organisationId(),
                hours.certifiedBy(),
                hours.activity(),
                hours.category(),
                hours.start(),
                hours.end(),
                hours.serviceDate(),
                hours.minutes(),
                hours.division(),
                hours.place(),
                hours.timeliness(),
                hours.dailyCapVersion(),
                shift,
                null);
    }

    /** A service that took place from another instant on. */
    public static HoursCorrected corrected(HoursCertified hours, Instant start, long minutes) {
        return new HoursCorrected(
                hours.recordId(),
                hours.volunteerId(),
                HoursChangeId.from(number()),
                hours.start(),
                hours.end(),
                hours.minutes(),
                start,
                start.plus(Duration.ofMinutes(minutes)),
                CivilTime.dateOf(start),
                minutes,
                new Text("误填"),
                new Subject("officer-1"),
                1);
    }

    /** A service that does not count any more. */
    public static HoursRevoked revoked(HoursCertified hours) {
        return new HoursRevoked(
                hours.recordId(),
                hours.volunteerId(),
                HoursChangeId.from(number()),
                hours.start(),
                hours.end(),
                hours.minutes(),
                new Text("未实际开展"),
                null,
                null);
    }

    /** A service that was revoked and counts again. */
    public static HoursReinstated reinstated(HoursCertified hours) {
        return new HoursReinstated(
                hours.recordId(),
                hours.volunteerId(),
                HoursChangeId.from(number()),
                hours.start(),
                hours.end(),
                hours.minutes(),
                new Text("已核实"),
                null);
    }

    /** A service from nine in the morning in China, which the volunteer reports to an organisation. */
    public static HoursReported reported(
            HoursReportId report,
            VolunteerId volunteer,
            OrganisationId organisation,
            String division,
            String date,
            long minutes) {
        Instant start = CivilTime.startOf(LocalDate.parse(date)).plus(Duration.ofHours(9));
        return new HoursReported(
                report,
                volunteer,
                organisation,
                new Text("沙滩清洁"),
                new Text("洁净家园"),
                start,
                start.plus(Duration.ofMinutes(minutes)),
                new DivisionCode(division),
                new Text("沙坡尾海滩"),
                new Text("捡拾海漂垃圾"),
                null);
    }

    /** A project of low risk in a division, at a point of 思明. */
    public static ProjectDetails details(String division) {
        return new ProjectDetails(
                new Text("城市义工志愿行动"),
                new Text("洁净家园"),
                new Text("社区"),
                new Text("楼道清理"),
                Risk.LOW,
                new Text("可能接触尖锐物"),
                Text.EMPTY,
                new Site(
                        new DivisionCode(division),
                        new Text("居委会门口"),
                        Coordinates.of(new BigDecimal("118.075435"), new BigDecimal("24.454356"), Datum.WGS84)),
                new Text("0592-5881234"),
                List.of(new Text("应急救护员")),
                null,
                null);
    }

    /** The same where something else is done than serve. */
    public static ProjectDetails details(String division, Exposure exposure) {
        ProjectDetails of = details(division);
        return new ProjectDetails(
                of.name(),
                of.theme(),
                of.targetGroup(),
                of.content(),
                of.risk(),
                of.riskStatement(),
                of.agreement(),
                of.site(),
                of.contact(),
                of.qualifications(),
                of.minAge(),
                exposure);
    }

    /** The same with another line to ask at. */
    public static ProjectDetails withContact(ProjectDetails of, String contact) {
        return new ProjectDetails(
                of.name(),
                of.theme(),
                of.targetGroup(),
                of.content(),
                of.risk(),
                of.riskStatement(),
                of.agreement(),
                of.site(),
                new Text(contact),
                of.qualifications(),
                of.minAge(),
                of.exposure());
    }

    /** A project that was drafted, reviewed and published, for the first time. */
    public static Object[] published(ProjectId project, OrganisationId organisation, ProjectDetails details) {
        return new Object[] {
            new ProjectDrafted(project, organisation, details),
            new ProjectSubmitted(project, 1),
            new ProjectApproved(project, 1, new Text("内容真实")),
            new ProjectPublished(project, 1, null, 1, null)
        };
    }

    public static TrainingRecorded trained(VolunteerId volunteer, String date) {
        return new TrainingRecorded(
                FileEntryId.from(number()),
                volunteer,
                new Text("应急救护员培训"),
                new Text("心肺复苏"),
                480,
                new Text("厦门市红十字会"),
                LocalDate.parse(date));
    }

    /** For three years from that day on. */
    public static QualificationRecorded qualified(VolunteerId volunteer, String title, String from) {
        LocalDate first = LocalDate.parse(from);
        return new QualificationRecorded(
                QualificationId.from(number()),
                volunteer,
                new Text(title),
                new Text("厦门市红十字会"),
                Sealed.of("v1:certificate"),
                first,
                first.plusYears(3).minusDays(1),
                new Text("0".repeat(64)));
    }

    public static CommendationRecorded commended(VolunteerId volunteer, String date) {
        return new CommendationRecorded(
                FileEntryId.from(number()),
                volunteer,
                new Text("思明区优秀志愿者"),
                CommendationLevel.COUNTY,
                new Text("思明区文明办"),
                new Text("思文明〔2022〕12号"),
                LocalDate.parse(date));
    }

    /** Of one service, a day after it. */
    public static EvaluationRecorded evaluated(HoursCertified hours) {
        return new EvaluationRecorded(
                FileEntryId.from(number()),
                hours.volunteerId(),
                hours.recordId(),
                hours.organisationId(),
                EvaluationGrade.EXCELLENT,
                hours.serviceDate().plusDays(1),
                Timeliness.ON_TIME);
    }

    /** Of no service alone. */
    public static EvaluationRecorded evaluated(VolunteerId volunteer, String date) {
        return new EvaluationRecorded(
                FileEntryId.from(number()),
                volunteer,
                null,
                newOrganisation(),
                EvaluationGrade.GOOD,
                LocalDate.parse(date),
                null);
    }

    public static InsurancePolicyRecorded policy(String number, String from, String until) {
        return new InsurancePolicyRecorded(
                InsurancePolicyId.from(number()),
                new Text("人保财险厦门市分公司"),
                new Text(number),
                500_000,
                Instant.parse(from),
                Instant.parse(until),
                null);
    }

    public static PointsCredited credited(HoursCertified hours, int points) {
        return new PointsCredited(
                PointsAccountId.of(hours.volunteerId()),
                hours.volunteerId(),
                hours.recordId(),
                1,
                hours.serviceDate(),
                hours.minutes(),
                points,
                1,
                1);
    }

    /** The points of a service that does not count for now. */
    public static PointsWithheld withheld(HoursCertified hours, int points) {
        return new PointsWithheld(
                PointsAccountId.of(hours.volunteerId()), hours.volunteerId(), hours.recordId(), points);
    }

    public static PointsRestored restored(HoursCertified hours, int points) {
        return new PointsRestored(
                PointsAccountId.of(hours.volunteerId()), hours.volunteerId(), hours.recordId(), points);
    }

    public static PointsReserved reserved(VolunteerId volunteer, RedemptionId redemption, int points) {
        return new PointsReserved(PointsAccountId.of(volunteer), volunteer, redemption, points);
    }

    public static PointsReleased released(VolunteerId volunteer, RedemptionId redemption, int points) {
        return new PointsReleased(PointsAccountId.of(volunteer), volunteer, redemption, points);
    }

    /** Somebody said that they are one person. */
    public static MergeCaseOpened suspected(VolunteerId one, VolunteerId other) {
        return new MergeCaseOpened(MergeCaseId.of(one, other), one, other, MergeGround.REPORTED);
    }

    /** It was decided that they are one person: what that writes into three streams. */
    public static Object[] merged(VolunteerId survivor, VolunteerId absorbed) {
        MergeCaseId id = MergeCaseId.of(survivor, absorbed);
        return new Object[] {
            new MergeTookEffect(survivor, id, survivor, absorbed),
            new MergeTookEffect(absorbed, id, survivor, absorbed),
            new AccountsMerged(id, survivor, absorbed)
        };
    }

    /** It was decided that they are two. */
    public static Object[] unmerged(VolunteerId survivor, VolunteerId absorbed) {
        MergeCaseId id = MergeCaseId.of(survivor, absorbed);
        return new Object[] {
            new AccountsUnmerged(id, survivor, absorbed),
            new MergeEnded(survivor, id, survivor, absorbed),
            new MergeEnded(absorbed, id, survivor, absorbed)
        };
    }

    /** By a merge, one service is at the time of another. */
    public static ObjectionRaised objected(MergeCaseId mergeCase, HoursCertified hours, HoursCertified other) {
        return new ObjectionRaised(
                mergeCase, hours.volunteerId(), hours.recordId(), hours.minutes(), List.of(other.recordId()));
    }

    public static RewardItemOffered offered(RewardItemId item, int stock) {
        return new RewardItemOffered(item, new Text("洗衣液"), new Text("鸿山社区爱心超市"), 30, stock);
    }

    public static RedemptionPlaced placed(
            RedemptionId redemption, VolunteerId volunteer, RewardItemId item, int pieces) {
        return new RedemptionPlaced(redemption, volunteer, item, pieces, 30 * pieces, NOON.plus(Duration.ofDays(7)));
    }
}
