package org.redvest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.api.Refusals.assertRefused;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.city.authority.Delegations;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.BenefitId;
import org.redvest.api.id.BenefitUseId;
import org.redvest.api.id.BenefitUsesId;
import org.redvest.api.id.BlockId;
import org.redvest.api.id.BrandId;
import org.redvest.api.id.CalendarId;
import org.redvest.api.id.CallUpId;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CandidateObjectionId;
import org.redvest.api.id.CaseFileId;
import org.redvest.api.id.CertificateId;
import org.redvest.api.id.ClaimPaymentId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.DepositId;
import org.redvest.api.id.DiaryId;
import org.redvest.api.id.DispatchId;
import org.redvest.api.id.DockingId;
import org.redvest.api.id.EnquiriesId;
import org.redvest.api.id.EnquiryId;
import org.redvest.api.id.EvidenceId;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.FindingId;
import org.redvest.api.id.FrozenRankingId;
import org.redvest.api.id.GridUnitId;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.api.id.HonouredHoursId;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.IdentityClaimId;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.KinshipId;
import org.redvest.api.id.LinkageId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.NumberClaimId;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.PersonalFileId;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.QualificationId;
import org.redvest.api.id.QualificationsId;
import org.redvest.api.id.ReconciliationId;
import org.redvest.api.id.RecordExchangeId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.RollId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.id.SentRecordId;
import org.redvest.api.id.SeriesId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.SpotCheckId;
import org.redvest.api.id.StarRatingId;
import org.redvest.api.id.StarRuleBookId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.scheme.Schemes;

/** One store holds the streams of all aggregates, so an id of one kind must never be an id of another. */
class AggregateIdsTest {

    private static final UUID NUMBER = UUID.fromString("019abcde-0123-7456-89ab-cdef01234567");

    static final List<GivenId> GIVEN = List.of(
            new GivenId("vol-", VolunteerId::of, VolunteerId::from, Problem.UNKNOWN_VOLUNTEER),
            new GivenId("rec-", ServiceRecordId::of, ServiceRecordId::from, Problem.UNKNOWN_SERVICE_RECORD),
            new GivenId("ins-", InsurancePolicyId::of, InsurancePolicyId::from, Problem.UNKNOWN_INSURANCE_POLICY),
            new GivenId("caf-", CaseFileId::of, CaseFileId::from, Problem.UNKNOWN_CASE_FILE),
            new GivenId("enq-", EnquiryId::of, EnquiryId::from, Problem.UNKNOWN_ENQUIRY),
            new GivenId("clm-", InsuranceClaimId::of, InsuranceClaimId::from, Problem.UNKNOWN_INSURANCE_CLAIM),
            new GivenId("dsp-", DispatchId::of, DispatchId::from, Problem.UNKNOWN_DISPATCH),
            new GivenId("itm-", RewardItemId::of, RewardItemId::from, Problem.UNKNOWN_REWARD_ITEM),
            new GivenId("rdm-", RedemptionId::of, RedemptionId::from, Problem.UNKNOWN_REDEMPTION),
            new GivenId("dlg-", DelegationId::of, DelegationId::from, Problem.UNKNOWN_DELEGATION),
            new GivenId("qua-", QualificationId::of, QualificationId::from, Problem.UNKNOWN_QUALIFICATION_RECORD),
            new GivenId("mrg-", MergeCaseId::of, MergeCaseId::from, Problem.UNKNOWN_MERGE_CASE),
            new GivenId("shf-", ShiftId::of, ShiftId::from, Problem.UNKNOWN_SHIFT),
            new GivenId("sgn-", SignUpId::of, SignUpId::from, Problem.UNKNOWN_SIGN_UP),
            new GivenId("all-", AllianceId::of, AllianceId::from, Problem.UNKNOWN_ALLIANCE),
            new GivenId("sta-", StationId::of, StationId::from, Problem.UNKNOWN_STATION),
            new GivenId("blk-", BlockId::of, BlockId::from, Problem.UNKNOWN_BLOCK),
            new GivenId("dck-", DockingId::of, DockingId::from, Problem.UNKNOWN_DOCKING),
            new GivenId("clu-", CallUpId::of, CallUpId::from, Problem.UNKNOWN_CALL_UP),
            new GivenId("spc-", SpotCheckId::of, SpotCheckId::from, Problem.UNKNOWN_SPOT_CHECK),
            new GivenId("scr-", ScrutinyRuleId::of, ScrutinyRuleId::from, Problem.UNKNOWN_SCRUTINY_RULE),
            new GivenId("fnd-", FindingId::of, FindingId::from, Problem.UNKNOWN_FINDING),
            new GivenId("fed-", CalendarId::of, CalendarId::from, Problem.UNKNOWN_CALENDAR),
            new GivenId("cer-", CertificateId::of, CertificateId::from, Problem.UNKNOWN_CERTIFICATE),
            new GivenId("ord-", OrderId::of, OrderId::from, Problem.UNKNOWN_ORDER),
            new GivenId("prd-", ServiceProductId::of, ServiceProductId::from, Problem.UNKNOWN_SERVICE_PRODUCT),
            new GivenId("grd-", GridUnitId::of, GridUnitId::from, Problem.UNKNOWN_GRID_UNIT),
            new GivenId("crd-", HonourCardId::of, HonourCardId::from, Problem.UNKNOWN_HONOUR_CARD),
            new GivenId("hcr-", HonourCardRulesId::of, HonourCardRulesId::from, Problem.UNKNOWN_HONOUR_CARD_RULES),
            new GivenId("bnf-", BenefitId::of, BenefitId::from, Problem.UNKNOWN_BENEFIT),
            new GivenId("ser-", SeriesId::of, SeriesId::from, Problem.UNKNOWN_SERIES),
            new GivenId("obj-", HoursObjectionId::of, HoursObjectionId::from, Problem.UNKNOWN_HOURS_OBJECTION),
            new GivenId("hch-", HoursChangeId::of, HoursChangeId::from, Problem.UNKNOWN_HOURS_CHANGE),
            new GivenId("hrp-", HoursReportId::of, HoursReportId::from, Problem.UNKNOWN_HOURS_REPORT),
            new GivenId("rvo-", RevocationOrderId::of, RevocationOrderId::from, Problem.UNKNOWN_REVOCATION_ORDER),
            new GivenId("cmr-", CommendationRoundId::of, CommendationRoundId::from, Problem.UNKNOWN_COMMENDATION_ROUND),
            new GivenId("cnd-", CandidateId::of, CandidateId::from, Problem.UNKNOWN_CANDIDATE),
            new GivenId(
                    "cob-", CandidateObjectionId::of, CandidateObjectionId::from, Problem.UNKNOWN_CANDIDATE_OBJECTION),
            new GivenId("brn-", BrandId::of, BrandId::from, Problem.UNKNOWN_BRAND),
            new GivenId("frk-", FrozenRankingId::of, FrozenRankingId::from, Problem.UNKNOWN_FROZEN_RANKING),
            new GivenId("sto-", StoryId::of, StoryId::from, Problem.UNKNOWN_STORY),
            new GivenId("psc-", SchemeId::of, SchemeId::from, Problem.UNKNOWN_SCHEME),
            new GivenId("dep-", DepositId::of, DepositId::from, Problem.UNKNOWN_DEPOSIT),
            new GivenId("prj-", ProjectId::of, ProjectId::from, Problem.UNKNOWN_PROJECT),
            new GivenId("tbk-", TimeBankId::of, TimeBankId::from, Problem.UNKNOWN_TIME_BANK),
            new GivenId("tba-", TimeAccountId::of, TimeAccountId::from, Problem.UNKNOWN_TIME_ACCOUNT),
            new GivenId("tmv-", TimeMovementId::of, TimeMovementId::from, Problem.UNKNOWN_TIME_MOVEMENT),
            new GivenId("kin-", KinshipId::of, KinshipId::from, Problem.UNKNOWN_KINSHIP),
            new GivenId("tex-", TimeExchangeId::of, TimeExchangeId::from, Problem.UNKNOWN_TIME_EXCHANGE),
            new GivenId("rcn-", ReconciliationId::of, ReconciliationId::from, Problem.UNKNOWN_RECONCILIATION),
            new GivenId("rex-", RecordExchangeId::of, RecordExchangeId::from, Problem.UNKNOWN_RECORD_EXCHANGE),
            new GivenId("lkg-", LinkageId::of, LinkageId::from, Problem.UNKNOWN_LINK),
            new GivenId("srd-", SentRecordId::of, SentRecordId::from, Problem.UNKNOWN_SENT_RECORD));

    /** One id of every kind, built from one number where a number is what it is built from. */
    private static final List<Record> ONE_OF_EACH = List.of(
            VolunteerId.from(NUMBER),
            ServiceRecordId.from(NUMBER),
            InsuranceClaimId.from(NUMBER),
            ClaimPaymentId.from(NUMBER),
            DispatchId.from(NUMBER),
            OrderId.from(NUMBER),
            CertificateId.from(NUMBER),
            ServiceProductId.from(NUMBER),
            GridUnitId.from(NUMBER),
            HonourCardId.from(NUMBER),
            HonourCardRulesId.from(NUMBER),
            HonouredHoursId.of(VolunteerId.from(NUMBER)),
            BenefitId.from(NUMBER),
            BenefitUsesId.of(VolunteerId.from(NUMBER)),
            BenefitUseId.from(NUMBER),
            EnquiriesId.of(VolunteerId.from(NUMBER)),
            EnquiryId.from(NUMBER),
            CaseFileId.from(NUMBER),
            HoursObjectionId.from(NUMBER),
            HoursChangeId.from(NUMBER),
            HoursReportId.from(NUMBER),
            RevocationOrderId.from(NUMBER),
            CommendationRoundId.from(NUMBER),
            CandidateId.from(NUMBER),
            CandidateObjectionId.from(NUMBER),
            BrandId.from(NUMBER),
            FrozenRankingId.from(NUMBER),
            StoryId.from(NUMBER),
            InsurancePolicyId.from(NUMBER),
            RewardItemId.from(NUMBER),
            RedemptionId.from(NUMBER),
            SchemeId.from(NUMBER),
            DepositId.from(NUMBER),
            DelegationId.from(NUMBER),
            MergeCaseId.from(NUMBER),
            AllianceId.from(NUMBER),
            ShiftId.from(NUMBER),
            SignUpId.from(NUMBER),
            SeriesId.from(NUMBER),
            DiaryId.of(VolunteerId.from(NUMBER)),
            RollId.of(ShiftId.from(NUMBER)),
            EvidenceId.from(NUMBER),
            StationId.from(NUMBER),
            BlockId.from(NUMBER),
            CallUpId.from(NUMBER),
            SpotCheckId.from(NUMBER),
            ScrutinyRuleId.from(NUMBER),
            FindingId.from(NUMBER),
            DockingId.from(NUMBER),
            CalendarId.from(NUMBER),
            ProjectId.from(NUMBER),
            TimeBankId.from(NUMBER),
            TimeAccountId.from(NUMBER),
            TimeMovementId.from(NUMBER),
            KinshipId.from(NUMBER),
            TimeExchangeId.from(NUMBER),
            ReconciliationId.from(NUMBER),
            RecordExchangeId.from(NUMBER),
            LinkageId.from(NUMBER),
            SentRecordId.from(NUMBER),
            NumberClaimId.ofHash(NUMBER.toString()),
            PointsAccountId.of(VolunteerId.from(NUMBER)),
            PersonalFileId.of(VolunteerId.from(NUMBER)),
            FileEntryId.from(NUMBER),
            QualificationsId.of(VolunteerId.from(NUMBER)),
            QualificationId.from(NUMBER),
            StarRatingId.of(VolunteerId.from(NUMBER)),
            StarRuleBookId.of(new DivisionCode("350200")),
            IdentityClaimId.ofHash(NUMBER.toString()),
            OrganisationId.stored(NUMBER.toString()));

    /** An id that callers give, and how it is read. */
    record GivenId(String prefix, Function<String, Record> of, Function<UUID, Record> from, Problem unknown) {

        @Override
        public String toString() {
            return prefix;
        }
    }

    private static Stream<String> idsOfEveryOtherKind(GivenId id) {
        return ONE_OF_EACH.stream().map(Record::toString).filter(other -> !other.startsWith(id.prefix));
    }

    @Nested
    class Given {

        @ParameterizedTest
        @FieldSource("org.redvest.api.AggregateIdsTest#GIVEN")
        void acceptsItsOwnPrefix(GivenId id) {
            String text = id.prefix + NUMBER;

            assertThat(id.of.apply(text)).hasToString(text).isEqualTo(id.from.apply(NUMBER));
        }

        @ParameterizedTest
        @FieldSource("org.redvest.api.AggregateIdsTest#GIVEN")
        void refusesTheIdsOfEveryOtherKind(GivenId id) {
            assertThat(idsOfEveryOtherKind(id))
                    .hasSize(ONE_OF_EACH.size() - 1)
                    .allSatisfy(other -> assertRefused(id.unknown, () -> id.of.apply(other)));
        }

        @ParameterizedTest
        @FieldSource("org.redvest.api.AggregateIdsTest#GIVEN")
        void refusesAnythingThatIsNotExactlyItsForm(GivenId id) {
            String number = NUMBER.toString();
            List<String> malformed = List.of(
                    "",
                    id.prefix,
                    number,
                    id.prefix + number.substring(1),
                    id.prefix + number + "0",
                    id.prefix + number + "\n",
                    " " + id.prefix + number,
                    id.prefix + id.prefix + number,
                    id.prefix + number.toUpperCase(Locale.ROOT),
                    id.prefix + number.replace("-", ""),
                    id.prefix + number.replace('a', 'g'));

            assertThat(malformed).allSatisfy(text -> assertRefused(id.unknown, () -> id.of.apply(text)));
        }
    }

    @Nested
    class Prefixes {

        @Test
        void areDistinct() {
            Stream<String> streams = Stream.concat(
                    ONE_OF_EACH.stream().map(Record::toString),
                    Stream.concat(
                            Stream.of(Delegations.STREAM, Schemes.STREAM),
                            Arrays.stream(PolicyKind.values())
                                    .map(PolicyKind::aggregateId)
                                    .limit(1)));

            assertThat(streams.map(id -> id.substring(0, id.indexOf('-') + 1)))
                    .containsExactlyInAnyOrder(
                            "vol-", "rec-", "ins-", "itm-", "rdm-", "dlg-", "pts-", "fil-", "ent-", "idc-", "org-",
                            "aut-", "pol-", "mrg-", "qlf-", "qua-", "all-", "shf-", "sgn-", "dry-", "sta-", "blk-",
                            "dck-", "psc-", "dep-", "scb-", "prj-", "ser-", "fed-", "att-", "evd-", "clu-", "obj-",
                            "hch-", "hrp-", "rvo-", "spc-", "scr-", "fnd-", "tbk-", "tba-", "tmv-", "kin-", "tex-",
                            "ord-", "prd-", "grd-", "crd-", "hcr-", "hnr-", "bnf-", "bnu-", "use-", "cmr-", "cnd-",
                            "cob-", "brn-", "sto-", "str-", "stb-", "cer-", "clm-", "clp-", "dsp-", "frk-", "iqs-",
                            "enq-", "caf-", "rcn-", "rex-", "lkg-", "srd-", "nmc-");
        }

        @Test
        void keepPoliciesApartByTheirKind() {
            assertThat(PolicyKind.values())
                    .extracting(PolicyKind::aggregateId)
                    .allMatch(id -> id.startsWith("pol-"))
                    .doesNotHaveDuplicates();
        }

        @Test
        void areCheckedHereForEveryIdOfTheLanguage() {
            Stream<String> idTypes = new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.redvest.api").stream()
                            .filter(JavaClass::isRecord)
                            .map(JavaClass::getSimpleName)
                            .filter(name -> name.endsWith("Id"));

            assertThat(ONE_OF_EACH)
                    .extracting(id -> id.getClass().getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(idTypes.toList());
        }
    }

    @Nested
    class Stored {

        private static Stream<Record> stored() {
            return Stream.of(
                    VolunteerId.stored("as it was"),
                    ServiceRecordId.stored("as it was"),
                    InsurancePolicyId.stored("as it was"),
                    RewardItemId.stored("as it was"),
                    RedemptionId.stored("as it was"),
                    DelegationId.stored("as it was"),
                    MergeCaseId.stored("as it was"),
                    SeriesId.stored("as it was"),
                    StationId.stored("as it was"),
                    BlockId.stored("as it was"),
                    DockingId.stored("as it was"),
                    ProjectId.stored("as it was"),
                    PointsAccountId.stored("as it was"),
                    PersonalFileId.stored("as it was"),
                    FileEntryId.stored("as it was"),
                    QualificationsId.stored("as it was"),
                    QualificationId.stored("as it was"),
                    StarRatingId.stored("as it was"),
                    StarRuleBookId.stored("as it was"),
                    IdentityClaimId.stored("as it was"));
        }

        @ParameterizedTest
        @MethodSource("stored")
        void staysReadableWhateverTheFormOfTodayIs(Record id) {
            assertThat(id).hasToString("as it was");
        }
    }

    @Test
    void aMergeCaseIsTheSameForTheSameTwoInWhicheverOrder() {
        VolunteerId one = VolunteerId.from(NUMBER);
        VolunteerId other = VolunteerId.from(new UUID(1, 1));

        assertThat(MergeCaseId.of(one, other))
                .isEqualTo(MergeCaseId.of(other, one))
                .isNotEqualTo(MergeCaseId.of(one, one));
    }

    @Test
    void aStationIsTheSameHoweverItsNumberIsWritten() {
        StationId station = StationId.ofNumber(new Text("XM-YZ-001"));

        assertThat(StationId.ofNumber(new Text(" xm-yz-001"))).isEqualTo(station);
        assertThat(StationId.ofNumber(new Text("ＸＭ-ＹＺ-００１"))).isEqualTo(station);
        assertThat(StationId.ofNumber(new Text("XM-YZ-002"))).isNotEqualTo(station);
    }

    @Test
    void aBlockIsTheSameForTheSameNameInTheSameDivision() {
        DivisionCode division = new DivisionCode("350203001");
        BlockId block = BlockId.of(division, new Text("民族路"));

        assertThat(BlockId.of(division, new Text("民族 路"))).isEqualTo(block);
        assertThat(BlockId.of(division, new Text("民生路"))).isNotEqualTo(block);
        assertThat(BlockId.of(new DivisionCode("350203002"), new Text("民族路"))).isNotEqualTo(block);
    }

    @Test
    void accountFileAndQualificationsCarryTheirVolunteersNumber() {
        assertThat(PointsAccountId.of(VolunteerId.from(NUMBER))).hasToString("pts-" + NUMBER);
        assertThat(PointsAccountId.of(VolunteerId.from(NUMBER), SchemeId.CITY)).hasToString("pts-" + NUMBER);
        assertThat(PointsAccountId.of(VolunteerId.from(NUMBER), SchemeId.from(NUMBER)))
                .isEqualTo(PointsAccountId.of(VolunteerId.from(NUMBER), SchemeId.from(NUMBER)))
                .isNotEqualTo(PointsAccountId.of(VolunteerId.from(NUMBER), SchemeId.from(new UUID(1, 1))))
                .isNotEqualTo(PointsAccountId.of(VolunteerId.from(new UUID(1, 1)), SchemeId.from(NUMBER)));
        assertThat(QualificationsId.of(VolunteerId.from(NUMBER))).hasToString("qlf-" + NUMBER);
        assertThat(PersonalFileId.of(VolunteerId.from(NUMBER))).hasToString("fil-" + NUMBER);
        assertThat(StarRatingId.of(VolunteerId.from(NUMBER))).hasToString("str-" + NUMBER);
    }
}
