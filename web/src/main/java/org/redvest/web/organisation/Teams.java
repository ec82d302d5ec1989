package org.redvest.web.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.city.register.query.Organisations;
import org.redvest.web.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Organisations by what they are called, and those for which somebody acts. */
@Component
public class Teams {

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    private final OrganisationPage.Queries queries;

    Teams(Ledger ledger) {
        this.queries = ledger.queries(OrganisationPage.Queries.class);
    }

    /**
     * Active organisations, in the order of their codes.
     *
     * @param named part of what they are called; null for whatever it is
     * @param division division code in which they have their seat
     * @param limit at most
     */
    public List<Organisations.Entry> find(@Nullable String named, String division, int limit) {
        Remit within = Remit.in(DivisionCode.stored(division));
        List<Organisations.Entry> found = new ArrayList<>();
        String cursor = null;
        do {
            Organisations page = queries.organisations(null, cursor, MOST);
            page.organisations().stream()
                    .filter(one -> one.state() == Organisations.State.ACTIVE)
                    .filter(one -> named == null || one.name().contains(named))
                    .filter(one -> within.holds(DivisionCode.stored(one.division())))
                    .forEach(found::add);
            cursor = page.nextCursor();
        } while (cursor != null && found.size() < limit);
        return found.stream().limit(limit).toList();
    }

    /** Those for which alone somebody has a power, by their code. */
    public Map<String, String> of(SignedIn me, Power power) {
        Map<String, String> names = new LinkedHashMap<>();
        me.delegations().stream()
                .filter(held -> held.powers().contains(power))
                .map(SignedIn.Held::organisation)
                .flatMap(Stream::ofNullable)
                .distinct()
                .forEach(code -> names.put(
                        code.code(), queries.organisation(code.code(), null).name()));
        return names;
    }
}
