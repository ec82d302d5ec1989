package org.redvest.query.honour.star;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redvest.api.DivisionCode;
import org.redvest.api.Remit;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.query.AdoptedStarRules.Version;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.facts.service.CountedServices;
import org.redvest.query.facts.service.CountedServices.Found;
import org.springframework.stereotype.Component;

/**
 * To which level everybody whom rules would concern could come by their final hours: by the rules that apply to them, and as if the
 * others had been adopted. Rules concern who lives in their jurisdiction; where anybody may apply by them, or may by those that they
 * would replace, everybody: who lives elsewhere could come to the higher level of those and of the rules at home. Rules of third
 * jurisdictions by which anybody may apply are the same either way, and left out.
 */
@Component
class TriedRules {

    private final CountedServices services;
    private final AdoptedRules adopted;

    TriedRules(CountedServices services, AdoptedRules adopted) {
        this.services = services;
        this.adopted = adopted;
    }

    /** Hears of each person; in the order in which they registered. */
    @FunctionalInterface
    interface Seen {

        /**
         * Hears of one.
         *
         * @param position at which the number registered that goes on
         * @param minutes that are final
         * @param before level by the rules that apply; 0 for none
         * @param after level as if the others had been adopted
         */
        void of(long position, String residence, LocalDate registeredOn, long minutes, int before, int after);
    }

    /** Looks at everybody, and tells up to which position of the log. */
    long look(DivisionCode jurisdiction, LocalDate on, StarRules rules, Seen seen) {
        List<Version> now = adopted.all();
        List<Version> then = Stream.concat(now.stream(), Stream.of(asAdopted(jurisdiction, on, rules)))
                .toList();
        String within = isOpen(now, jurisdiction, on) || isOpen(then, jurisdiction, on)
                ? ""
                : Remit.in(jurisdiction).prefix();
        Levels before = new Levels(now, jurisdiction, on);
        Levels after = new Levels(then, jurisdiction, on);
        Found<Boolean> looked = services.look(columns -> {
            columns.merits(on, LogPositions.NOTHING, (position, residence, since, minutes) -> {
                if (residence.startsWith(within)) {
                    seen.of(
                            position,
                            residence,
                            since,
                            minutes,
                            before.reached(residence, minutes, since),
                            after.reached(residence, minutes, since));
                }
                return true;
            });
            return true;
        });
        return looked.position();
    }

    /** What is tried, as if its jurisdiction had adopted it as the last for the day. */
    private static Version asAdopted(DivisionCode jurisdiction, LocalDate on, StarRules rules) {
        return new Version(jurisdiction.value(), jurisdiction.value(), Integer.MAX_VALUE, on, "", rules);
    }

    private static boolean isOpen(List<Version> all, DivisionCode jurisdiction, LocalDate on) {
        return AdoptedRules.inForce(all, jurisdiction.value(), on)
                .filter(version -> !version.rules().residentsOnly())
                .isPresent();
    }

    /** What comes of some rules, by where somebody lives. */
    private final class Levels {

        private final List<Version> all;
        private final DivisionCode jurisdiction;
        private final LocalDate on;
        private final Map<String, List<StarRules>> byResidence = new HashMap<>();

        Levels(List<Version> all, DivisionCode jurisdiction, LocalDate on) {
            this.all = all;
            this.jurisdiction = jurisdiction;
            this.on = on;
        }

        int reached(String residence, long minutes, LocalDate registeredOn) {
            int highest = 0;
            for (StarRules rules : byResidence.computeIfAbsent(residence, this::applying)) {
                highest = Math.max(highest, rules.highestReached(minutes, registeredOn, on));
            }
            return highest;
        }

        /** Those at home, and those of the jurisdiction where who lives elsewhere may name it. */
        private List<StarRules> applying(String residence) {
            Optional<Version> atHome = adopted.atHome(all, residence, on);
            Optional<Version> elsewhere = Remit.in(jurisdiction).holds(DivisionCode.stored(residence))
                    ? Optional.empty()
                    : AdoptedRules.inForce(all, jurisdiction.value(), on)
                            .filter(version -> !version.rules().residentsOnly());
            return Stream.concat(atHome.stream(), elsewhere.stream())
                    .map(Version::rules)
                    .toList();
        }
    }
}
