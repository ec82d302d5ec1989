package org.redvest.command.honour.star;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.StarRules;

/** Rules of stars as a caller gives them. */
record StarRulesRequest(
        @Schema(description = "levels 1 to 5, in order") @NotNull List<@NotNull @Valid LevelRequest> levels,

        @Schema(description = "whether only who lives in the jurisdiction may apply", example = "true") @NotNull Boolean residentsOnly,

        @Schema(description = "whether each level is granted only to who holds the one below", example = "true")
        @NotNull Boolean inOrder,

        @Schema(description = "working days of the notice (公示); 0 for none", example = "5") @NotNull Integer noticeWorkingDays) {

    record LevelRequest(
            @Schema(description = "minutes of final service, at least", example = "6000") @NotNull Long minutes,

            @Schema(description = "months since the registration took effect, at least", example = "0") @NotNull Integer months,

            @Schema(example = "COUNTY") @NotNull StarGranter grantedBy) {}

    StarRules toRules() {
        return new StarRules(
                levels.stream()
                        .map(level -> new StarRules.Level(level.minutes(), level.months(), level.grantedBy()))
                        .toList(),
                residentsOnly,
                inOrder,
                noticeWorkingDays);
    }
}
