package org.redvest.api;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.Located;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;

/** What an actor must hold for a command: each command says it itself, and the command side checks it (ADR 16). */
public sealed interface Requirement {

    /** What is required, for whoever is refused: names powers and places, never a person. */
    String inWords();

    /** Refuses whoever lacks it. */
    default Refusal missing() {
        return new Refusal(
                Problem.AUTHORITY_MISSING,
                "This needs %s, and no delegation that is in force gives you that: ask whoever may grant it."
                        .formatted(inWords()));
    }

    /** What one delegation in force can meet. */
    sealed interface Held extends Requirement {}

    /**
     * A power that reaches an act.
     *
     * @param power which
     * @param act where, and whose act it is; no organisation where it is that of whoever does it
     */
    record Reaching(Power power, Remit act) implements Held {

        @Override
        public String inWords() {
            return power + " in " + act;
        }
    }

    /**
     * A power over the whole city, because what is done counts everywhere in it.
     *
     * @param power which
     */
    record InTheWholeCity(Power power) implements Held {

        @Override
        public String inWords() {
            return power + " in the whole city";
        }
    }

    /**
     * A power, wherever it reaches, because what is done has no division.
     *
     * @param power which
     */
    record Anywhere(Power power) implements Held {

        @Override
        public String inWords() {
            return power + " in any division";
        }
    }

    /**
     * All that is to be granted, and to be allowed to grant it, in one delegation.
     *
     * @param powers to be granted
     * @param remit where they are to reach
     * @param from first instant
     * @param until first instant no longer; null for as long as the granter's
     */
    record ToGrant(
            Set<Power> powers,
            Remit remit,
            Instant from,
            @Nullable Instant until) implements Held {

        @Override
        public String inWords() {
            return "%s with %s in %s from %s until %s, all in one delegation"
                    .formatted(
                            Power.GRANT_AUTHORITY,
                            powers.stream().map(Power::name).collect(Collectors.joining(", ")),
                            remit,
                            from,
                            until == null ? "its end" : until);
        }
    }

    /**
     * To be above a delegation: to hold one on the chain under which it was granted.
     *
     * @param delegation which
     * @param orHolder whether its own holder is enough, not their deputies
     */
    record Above(DelegationId delegation, boolean orHolder) implements Held {

        @Override
        public String inWords() {
            return "a delegation under which %s was granted%s".formatted(delegation, orHolder ? ", or itself" : "");
        }
    }

    /**
     * A power where a volunteer lives; in the whole city where that is not known, because nobody registered under the number.
     *
     * @param power which
     * @param volunteer whose residence decides
     */
    record WhereTheyLive(Power power, VolunteerId volunteer) implements Requirement {

        @Override
        public String inWords() {
            return power + " in the division where the volunteer lives";
        }
    }

    /**
     * A power where something lies that the command names by its id alone.
     *
     * @param power which
     * @param place what decides where
     * @param organisation whose act it is; null where it is that of whoever does it
     */
    record WhereItLies(Power power, Located place, @Nullable OrganisationId organisation) implements Requirement {

        /** For an act of whoever does it. */
        public WhereItLies(Power power, Located place) {
            this(power, place, null);
        }

        @Override
        public String inWords() {
            return power + " in the division of " + place + (organisation == null ? "" : " for " + organisation.code());
        }
    }

    /**
     * A power where something lies that the command names by its id, and where the command would have it lie: nobody moves
     * it to where they have no say.
     *
     * @param power which
     * @param place what is moved
     * @param to division code of where it lies then
     */
    record Moving(Power power, Located place, DivisionCode to) implements Requirement {

        @Override
        public String inWords() {
            return "%s in the division of %s and in %s".formatted(power, place, to);
        }
    }

    /** Nothing that anybody holds: only automations and the configuration do it. */
    record Nobodys() implements Requirement {

        @Override
        public String inWords() {
            return "to be RedVest itself";
        }
    }

    /** Nothing but to have signed in: whoever acts answers for it by their name. */
    record SignedIn() implements Requirement {

        @Override
        public String inWords() {
            return "to have signed in";
        }
    }

    /**
     * Something, or to be the volunteer concerned, who acts for themselves.
     *
     * @param otherwise what everybody else must hold
     * @param volunteer who is concerned
     */
    record OrOneself(Requirement otherwise, VolunteerId volunteer) implements Requirement {

        @Override
        public String inWords() {
            return otherwise.inWords();
        }
    }

    /** A power in a division, for an act that no organisation answers for. */
    static Requirement in(DivisionCode division, Power power) {
        return new Reaching(power, Remit.in(division));
    }

    /** This, or to be the volunteer concerned, who acts for themselves. */
    default Requirement orOneself(VolunteerId volunteer) {
        return new OrOneself(this, volunteer);
    }
}
