package org.redvest.web.benefit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.benefit.BenefitKind;
import org.redvest.api.honour.benefit.query.BenefitLife;
import org.redvest.api.honour.benefit.query.BenefitUses;
import org.redvest.api.honour.benefit.query.Benefits;
import org.redvest.api.honour.benefit.query.CardRulesPage;
import org.redvest.api.honour.benefit.query.Entitlements;
import org.redvest.api.honour.benefit.query.HonourCards;
import org.redvest.api.honour.benefit.query.IssuedCards;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.VolunteerId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Benefits and honour cards, as the API tells them. */
interface BenefitQueries {

    /** The codes that somebody shows: their own, and one for each card that is valid. */
    record Codes(String code, List<OfCard> cards) {

        /** That of a card. */
        record OfCard(HonourCardId cardId, String code) {}
    }

    @GetExchange("/benefits")
    Benefits benefits(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable BenefitKind kind,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    @GetExchange("/benefits/{id}")
    BenefitLife benefit(@PathVariable String id);

    @GetExchange("/benefits/{id}/uses")
    BenefitUses uses(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long cursor, @RequestParam int limit);

    @GetExchange("/volunteers/{id}/benefits")
    Entitlements entitlements(
            @PathVariable VolunteerId id,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    @GetExchange("/volunteers/{id}/honour-cards")
    HonourCards cards(@PathVariable VolunteerId id);

    @GetExchange("/volunteers/{id}/honour-codes")
    Codes codes(@PathVariable VolunteerId id);

    @GetExchange("/honour-cards")
    IssuedCards issued(
            @RequestParam(required = false) @Nullable String rulesId,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    @GetExchange("/honour-card-rules")
    CardRulesPage rules(@RequestParam int limit);
}
