package org.redvest.command.person.volunteer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Sealed;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.Guardian;
import org.redvest.api.person.volunteer.event.GuardianConsentGiven;
import org.redvest.api.person.volunteer.event.GuardianConsentWithdrawn;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.api.service.hours.ServiceInterval;

/** Whether a volunteer may serve without asking anybody, and when their guardian consented where they may not. */
public final class Guardianship {

    /** 民法典 Art. 17. */
    private static final int ADULT = 18;

    private final List<Consent> consents = new ArrayList<>();
    private @Nullable Sealed birthDate;

    /** The birth date once a decision needed it: opened from the sealed one, and no part of what the events say. */
    private transient @Nullable LocalDate opened;

    /** A consent; {@code until} is null while it holds. */
    private record Consent(Instant from, @Nullable Instant until) {

        boolean holdsAt(Instant instant) {
            return !instant.isBefore(from) && (until == null || instant.isBefore(until));
        }
    }

    /**
     * Whether somebody is a minor on a civil day in China. Age is reckoned for the day that is asked about and kept nowhere;
     * who was born on 29 February is a year older on 1 March of common years.
     */
    public static boolean isMinor(LocalDate birthDate, LocalDate day) {
        return Period.between(birthDate, day).getYears() < ADULT;
    }

    void bornOn(Sealed sealedBirthDate) {
        birthDate = sealedBirthDate;
    }

    void consent(LocalDate from) {
        withdraw(CivilTime.startOf(from));
        consents.add(new Consent(CivilTime.startOf(from), null));
    }

    void withdraw(Instant from) {
        consents.replaceAll(given -> given.until() == null ? new Consent(given.from(), from) : given);
    }

    /** Whether there is a consent that was not withdrawn. */
    boolean isConsented() {
        return consents.stream().anyMatch(given -> given.until() == null);
    }

    /**
     * Requires, of who is a minor on the day of a service, that their guardian consented when it began: what is withdrawn
     * later keeps what was (中国注册志愿者管理办法; 志愿服务条例 Art. 15). Nobody served before they were born.
     *
     * @throws Refusal {@link Problem#GUARDIAN_CONSENT_REQUIRED}, {@link Problem#SERVICE_BEFORE_BIRTH},
     *     {@link Problem#VOLUNTEER_ERASED}
     */
    void requireFor(VolunteerId volunteer, ServiceInterval service, BirthDates birthDates) {
        LocalDate born = born(volunteer, birthDates);
        if (service.serviceDate().isBefore(born)) {
            throw new Refusal(Problem.SERVICE_BEFORE_BIRTH);
        }
        if (isMinor(born, service.serviceDate())
                && consents.stream().noneMatch(given -> given.holdsAt(service.start()))) {
            throw new Refusal(Problem.GUARDIAN_CONSENT_REQUIRED);
        }
    }

    /**
     * The civil date of birth.
     *
     * @throws Refusal {@link Problem#VOLUNTEER_ERASED}
     */
    LocalDate born(VolunteerId volunteer, BirthDates birthDates) {
        LocalDate known = opened;
        if (known == null) {
            known = birthDates.of(volunteer, Objects.requireNonNull(birthDate));
            opened = known;
        }
        return known;
    }

    /** As it is after an event, while this one stays as it is. */
    Guardianship and(VolunteerEvent event) {
        return switch (event) {
            case VolunteerRegistered registered -> {
                Guardianship next = new Guardianship();
                next.bornOn(registered.birthDate());
                Guardian guardian = registered.guardian();
                if (guardian != null) {
                    next.consent(guardian.consentedOn());
                }
                yield next;
            }
            case GuardianConsentGiven given -> {
                Guardianship next = copy();
                next.consent(given.guardian().consentedOn());
                yield next;
            }
            case GuardianConsentWithdrawn withdrawn -> {
                Guardianship next = copy();
                next.withdraw(withdrawn.from());
                yield next;
            }
            default -> this;
        };
    }

    private Guardianship copy() {
        Guardianship copy = new Guardianship();
        copy.consents.addAll(consents);
        copy.birthDate = birthDate;
        copy.opened = opened;
        return copy;
    }
}
