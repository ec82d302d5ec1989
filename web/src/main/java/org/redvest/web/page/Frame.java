package org.redvest.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.OrganisationId;

/**
 * What stands around every page.
 *
 * @param language in which it is
 * @param large whether in large print
 * @param me who is signed in; null where nobody is
 * @param doors the menu
 * @param address of this page without what the switches add, to which they and signing in lead back
 * @param site scheme and host before that address, as the visitor knows them
 */
public record Frame(
        Locale language, boolean large, @Nullable SignedIn me, List<Door> doors, String address, String site) {

    /** The page's language as HTML names it. */
    public String lang() {
        return isEnglish() ? "en" : "zh-CN";
    }

    /** Whether it is the English page. */
    public boolean isEnglish() {
        return Locale.ENGLISH.equals(language);
    }

    /** This address with a switch set. */
    public String with(String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + name + "=" + value;
    }

    /** Where one signs in, and comes back to this page. */
    public String signIn() {
        return address.startsWith("/sign-")
                ? "/sign-in"
                : "/sign-in?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    /** Whether the visitor has this role. */
    public boolean is(String role) {
        return me != null && me.is(role);
    }

    /** Whether the visitor is an officer of the city or of a district. */
    public boolean isOfficer() {
        return me != null && me.isAnyOf("city-officer", "district-officer");
    }

    /** Whether a delegation of the visitor's has this power, by its name. */
    public boolean may(String power) {
        return me != null && me.may(Power.valueOf(power));
    }

    /** Whether a delegation of the visitor's has this power, by its name, over what lies in this division and is this organisation's. */
    public boolean may(String power, String division, String organisation) {
        Power asked = Power.valueOf(power);
        return over(division, organisation).anyMatch(held -> held.powers().contains(asked));
    }

    /** Whether a delegation of the visitor's has this power, by its name, in the whole of this division and for everybody. */
    public boolean mayIn(String power, String division) {
        return me != null && me.mayIn(division, Power.valueOf(power));
    }

    /** The same for everybody or for one organisation, whichever that is. */
    public boolean mayForSomebody(String power, String division) {
        Power asked = Power.valueOf(power);
        return me != null
                && me.delegations().stream()
                        .filter(held -> held.powers().contains(asked))
                        .anyMatch(held -> held.remit().holds(DivisionCode.stored(division)));
    }

    /** Whether a delegation of the visitor's, whatever it allows, reaches what lies in this division and is this organisation's. */
    public boolean reaches(String division, String organisation) {
        return over(division, organisation).findAny().isPresent();
    }

    private Stream<SignedIn.Held> over(String division, String organisation) {
        Remit act = new Remit(DivisionCode.stored(division), OrganisationId.stored(organisation));
        return me == null
                ? Stream.empty()
                : me.delegations().stream().filter(held -> held.remit().covers(act));
    }
}
