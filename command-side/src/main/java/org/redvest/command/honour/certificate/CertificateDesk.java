package org.redvest.command.honour.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationEntryEvent;
import org.redvest.api.honour.certificate.CertificateContent;
import org.redvest.api.honour.certificate.CertificateNumber;
import org.redvest.api.honour.certificate.CertifiedLine;
import org.redvest.api.honour.certificate.command.IssueCertificate;
import org.redvest.api.honour.certificate.command.IssuedCertificate;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.series.Period;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.person.volunteer.CertifiedRecord;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Days;
import org.redvest.command.service.hours.FinalHours;
import org.redvest.platform.CanonicalJson;

/**
 * Issues certificates (民政部令第67号 Art. 14; 民发〔2015〕149号) of what the log knows at a position of it, which is asked for
 * first: whatever happens to a record meanwhile lies behind that position, and amends the certificate like anything later.
 */
final class CertificateDesk {

    /** Records of one certificate at most. */
    static final int MOST = 500;

    private final Repository<Certificate> certificates;
    private final FinalHours hours;
    private final Volunteers volunteers;
    private final Function<VolunteerId, Optional<VolunteerRegistered>> registrations;
    private final Organisations organisations;
    private final CertificateNumbers numbers;
    private final CertificateSettings settings;
    private final LongSupplier position;
    private final Clock clock;

    CertificateDesk(
            Repository<Certificate> certificates,
            FinalHours hours,
            Volunteers volunteers,
            Function<VolunteerId, Optional<VolunteerRegistered>> registrations,
            Organisations organisations,
            CertificateNumbers numbers,
            CertificateSettings settings,
            LongSupplier position,
            Clock clock) {
        this.certificates = certificates;
        this.hours = hours;
        this.volunteers = volunteers;
        this.registrations = registrations;
        this.organisations = organisations;
        this.numbers = numbers;
        this.settings = settings;
        this.position = position;
        this.clock = clock;
    }

    @CommandHandler
    IssuedCertificate handle(IssueCertificate command, MetaData sender) throws Exception {
        Aggregate<Certificate> certificate =
                certificates.loadOrCreate(command.certificateId().value(), Certificate::new);
        Optional<IssuedCertificate> before = certificate.invoke(Certificate::issued);
        if (before.isPresent()) {
            return before.get();
        }
        CertificateIssued issued = issued(command, sender);
        certificate.execute(it -> it.issue(issued));
        return new IssuedCertificate(issued.number(), issued.contentHash().value());
    }

    private CertificateIssued issued(IssueCertificate command, MetaData sender) {
        long known = position.getAsLong();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = CivilTime.dateOf(now);
        VolunteerId holder = volunteers.personOf(command.volunteerId()).getFirst();
        volunteers.of(holder).requireGoingOn();
        VolunteerRegistered registered =
                registrations.apply(holder).orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
        requirePeriod(command, today);
        boolean oneself = Envelope.stored(sender, Envelope.VOLUNTEER) != null;
        ConsentEvidence consent = consent(command, oneself, today);
        OrganisationId organisation = command.organisationId();
        if (organisation != null && !oneself) {
            organisations.require(organisation);
        }
        List<CertifiedLine> lines = lines(command, holder, today);
        CertificateNumber number = numbers.of(command.certificateId());
        CertificateContent content = new CertificateContent(
                number,
                holder,
                CanonicalJson.hash(registered.name()),
                command.from(),
                command.to(),
                organisation,
                lines,
                lines.stream().mapToLong(CertifiedLine::minutes).sum(),
                organisation == null || oneself ? settings.issuer() : nameOf(organisation),
                oneself ? null : handler(sender),
                settings.contact(),
                now,
                known);
        return new CertificateIssued(
                command.certificateId(),
                holder,
                registered.name(),
                number,
                content.from(),
                content.to(),
                organisation,
                command.purpose(),
                command.language(),
                lines,
                content.minutes(),
                content.issuer(),
                content.handler(),
                content.contact(),
                now,
                known,
                new Text(CanonicalJson.hash(content)),
                consent,
                registered.residence());
    }

    private static void requirePeriod(IssueCertificate command, LocalDate today) {
        Days.requireInOrder(command.from(), command.to());
        if (command.to().isAfter(today)) {
            throw new Refusal(Problem.CERTIFICATE_PERIOD_NOT_OVER);
        }
    }

    /** Whoever asks for their own agrees by that. */
    private static ConsentEvidence consent(IssueCertificate command, boolean oneself, LocalDate today) {
        if (oneself) {
            return new ConsentEvidence(ConsentForm.ONLINE, today, null);
        }
        if (command.consent() == null) {
            throw new Refusal(Problem.CERTIFICATE_CONSENT_REQUIRED);
        }
        return command.consent();
    }

    private static @Nullable Subject handler(MetaData sender) {
        String subject = Envelope.stored(sender, Envelope.ACTOR_ID);
        return subject == null ? null : Subject.stored(subject);
    }

    private List<CertifiedLine> lines(IssueCertificate command, VolunteerId holder, LocalDate today) {
        List<CertifiedLine> lines = hours.records(
                        volunteers.personOf(holder), new Period(command.from(), command.to())::holds, today)
                .sorted(Comparator.comparing(record -> record.interval().start()))
                .filter(record ->
                        isOf(command.organisationId(), record.certified().organisationId()))
                .map(this::line)
                .toList();
        if (lines.isEmpty()) {
            throw new Refusal(Problem.CERTIFICATE_NOTHING_TO_CERTIFY);
        }
        if (lines.size() > MOST) {
            throw new Refusal(
                    Problem.CERTIFICATE_TOO_MANY,
                    "This period has %d final records, and a certificate holds %d at most: choose a shorter one, and make several."
                            .formatted(lines.size(), MOST));
        }
        return lines;
    }

    /** Who took the place of a dissolved organisation certifies what that recorded. */
    private boolean isOf(@Nullable OrganisationId asked, OrganisationId recorded) {
        return asked == null
                || asked.equals(recorded)
                || successorOf(recorded).filter(asked::equals).isPresent();
    }

    private CertifiedLine line(CertifiedRecord record) {
        HoursCertified hours = record.certified();
        return new CertifiedLine(
                hours.recordId(),
                hours.volunteerId(),
                hours.activity(),
                hours.category(),
                record.interval().start(),
                record.interval().serviceDate(),
                record.minutes(),
                hours.organisationId(),
                nameOf(hours.organisationId()),
                successorOf(hours.organisationId()).map(this::nameOf).orElse(null),
                hours.division(),
                hours.place(),
                hours.certifiedBy());
    }

    private Text nameOf(OrganisationId organisation) {
        return organisations
                .entered(organisation)
                .map(OrganisationEntryEvent::name)
                .orElseGet(() -> new Text(organisation.code()));
    }

    /** Who stands in the place of an organisation now; empty where it stands there itself, or nobody does. */
    private Optional<OrganisationId> successorOf(OrganisationId organisation) {
        return organisations
                .dissolution(organisation)
                .flatMap(dissolved -> Optional.ofNullable(dissolved.successor()))
                .map(next -> successorOf(next).orElse(next));
    }
}
