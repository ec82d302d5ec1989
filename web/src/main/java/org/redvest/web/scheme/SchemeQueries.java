package org.redvest.web.scheme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.reward.passbook.query.Passbook;
import org.redvest.api.reward.passbook.query.PointsProof;
import org.redvest.api.reward.passbook.query.RulesPreview;
import org.redvest.api.reward.scheme.query.PointsSchemesView;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Points schemes, as the API tells them. */
interface SchemeQueries {

    @GetExchange("/points-schemes")
    PointsSchemesView schemes();

    @GetExchange("/points-schemes/{id}")
    PointsSchemesView.Scheme scheme(@PathVariable String id);

    @GetExchange("/points-schemes/{id}/proof")
    PointsProof proof(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate date);

    @GetExchange("/points-schemes/{id}/rules/{version}/preview")
    RulesPreview preview(@PathVariable String id, @PathVariable int version, @RequestParam LocalDate from);

    @GetExchange("/volunteers/{id}/passbook")
    Passbook passbook(@PathVariable String id, @RequestParam String scheme, @RequestParam int limit);
}
