package org.redvest.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;

/**
 * A door in the menu, shown to those for whom it opens.
 *
 * @param address of the page
 * @param label key of its name
 */
public record Door(String address, String label) {

    private record Rule(Door door, Predicate<SignedIn> opens) {}

    private static final List<Door> OPEN_TO_ALL = List.of(
            door("/shifts", "shifts"),
            door("/projects", "projects"),
            door("/map", "map"),
            door("/stations", "stations"),
            door("/needs", "needs"),
            door("/shelf", "shelf"),
            door("/disclosure", "disclosure"),
            door("/rankings", "rankings"),
            door("/time-banks", "time-banks"),
            door("/benefits", "benefits"),
            door("/honours", "honours"));

    private static final List<Rule> RULES = List.of(
            rule("/me", "me", me -> me.is("volunteer")),
            rule("/me/orders", "orders", me -> me.is("volunteer") && me.volunteerId() != null),
            rule("/shop", "shop", me -> me.is("volunteer")),
            rule("/desk", "desk", Door::servesAtADesk),
            rule("/desk/imports", "imports", Door::servesAtADesk),
            rule("/office/reviews", "reviews", Door::servesAtADesk),
            rule("/call-ups", "call-ups", me -> me.is("volunteer") || me.may(Power.CALL_UP)),
            rule("/office", "office", me -> !ofTheOffice(me).isEmpty()),
            rule("/audit", "audit", me -> me.is("auditor")),
            rule("/insurance/eligibility", "eligibility", me -> me.isAnyOf("auditor", "city-officer")),
            rule("/insurance/enquiries", "enquiries", Door::asksWhoIsInsured),
            rule("/insurance/insured", "insured", Door::asksWhoIsInsured));

    /** What lies behind the door of the office. */
    private static final List<Rule> OFFICE = List.of(
            rule("/office/authority", "authority", me -> servesAtADesk(me) || me.is("auditor")),
            rule("/office/policies", "policies", me -> servesAtADesk(me) || me.is("auditor")),
            rule(
                    "/office/hours-changes",
                    "hours-changes",
                    me -> me.isAnyOf("city-officer", "district-officer", "auditor")),
            rule(
                    "/office/revocations",
                    "revocations",
                    me -> me.is("auditor") || (isOfficer(me) && me.may(Power.REVOKE_HOURS))),
            rule("/office/rules", "rules", me -> me.is("auditor") || (isOfficer(me) && me.may(Power.SCRUTINISE))),
            rule("/office/stars", "stars", me -> me.is("auditor") || (isOfficer(me) && me.may(Power.RATE_STARS))),
            rule("/office/star-rules", "star-rules", me -> isOfficer(me) && me.may(Power.ADOPT_POLICIES)),
            rule("/office/simulations", "simulations", Door::triesPolicies),
            rule(
                    "/office/reconciliations",
                    "reconciliations",
                    me -> me.is("auditor") || (me.is("city-officer") && me.mayInTheWholeCity(Power.EXCHANGE_RECORDS))),
            rule(
                    "/office/exchange",
                    "exchange",
                    me -> me.is("auditor") || (me.is("city-officer") && me.mayInTheWholeCity(Power.EXCHANGE_RECORDS))),
            rule("/office/merge-cases", "merge-cases", me -> me.isAnyOf("city-officer", "district-officer", "auditor")),
            rule(
                    "/office/insurance",
                    "insurance",
                    me -> me.isAnyOf("city-officer", "district-officer", "auditor", "insurer")),
            rule("/insurance/claims", "claims", Door::seesClaims),
            rule("/insurance/claims/overview", "claims-overview", me -> me.is("district-officer") && !seesClaims(me)),
            rule("/office/bans", "bans", Door::seesWhoIsBanned),
            rule(
                    "/office/benefits",
                    "benefit-plan",
                    me -> me.is("auditor") || (isOfficer(me) && me.may(Power.RUN_BENEFITS))),
            rule("/office/honour-cards", "honour-cards", Door::givesHonourCards),
            rule(
                    "/office/commendations",
                    "commendations",
                    me -> me.is("auditor")
                            || (servesAtADesk(me) && (me.may(Power.RUN_COMMENDATIONS) || me.may(Power.NOMINATE)))),
            rule(
                    "/office/honours",
                    "honour-keeping",
                    me -> me.is("auditor")
                            || (servesAtADesk(me) && (me.may(Power.KEEP_HONOURS) || me.may(Power.TELL_STORIES)))),
            rule("/office/write-offs", "write-offs", me -> isOfficer(me) && me.may(Power.RUN_SHOP)),
            rule("/office/orders", "office-orders", me -> isOfficer(me) && me.may(Power.DISPATCH_ORDERS)),
            rule("/office/grid", "grid", me -> isOfficer(me) && me.may(Power.RUN_GRID)),
            rule("/office/organisations", "organisations", me -> servesAtADesk(me) || me.is("auditor")),
            rule("/office/operations", "operations", me -> me.is("city-officer")));

    private static boolean triesPolicies(SignedIn me) {
        return isOfficer(me) && (me.may(Power.ADOPT_POLICIES) || me.may(Power.RECORD_INSURANCE));
    }

    private static boolean givesHonourCards(SignedIn me) {
        return isOfficer(me) && (me.may(Power.RUN_BENEFITS) || me.may(Power.ADOPT_POLICIES));
    }

    private static boolean seesClaims(SignedIn me) {
        return me.isAnyOf("insurer", "auditor", "city-officer");
    }

    private static boolean asksWhoIsInsured(SignedIn me) {
        return me.isAnyOf("insurer", "auditor", "city-officer");
    }

    /** Whose divisions that is, a delegation says. */
    private static boolean seesWhoIsBanned(SignedIn me) {
        return me.is("auditor")
                || (me.isAnyOf("city-officer", "district-officer")
                        && !me.delegations().isEmpty());
    }

    private static boolean isOfficer(SignedIn me) {
        return me.isAnyOf("city-officer", "district-officer");
    }

    private static boolean servesAtADesk(SignedIn me) {
        return me.isAnyOf("organisation-manager", "district-officer", "city-officer");
    }

    private static Rule rule(String address, String label, Predicate<SignedIn> opens) {
        return new Rule(door(address, label), opens);
    }

    private static Door door(String address, String label) {
        return new Door(address, "door." + label);
    }

    /** The doors that open for somebody; nobody is shown one that is shut. */
    static List<Door> of(@Nullable SignedIn me) {
        List<Door> doors = new ArrayList<>();
        if (me != null) {
            doors.addAll(opening(RULES, me));
        }
        doors.addAll(OPEN_TO_ALL);
        return List.copyOf(doors);
    }

    /** The pages of the office that open for somebody. */
    public static List<Door> ofTheOffice(SignedIn me) {
        return opening(OFFICE, me);
    }

    private static List<Door> opening(List<Rule> rules, SignedIn me) {
        return rules.stream()
                .filter(rule -> rule.opens().test(me))
                .map(Rule::door)
                .toList();
    }
}
