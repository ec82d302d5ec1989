package org.redvest.command.service.shift;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.city.Divisions;
import org.redvest.command.platform.GivenCoordinates;

/** Where a shift takes place, where that is not where its project does. */
record SiteRequest(
        @Schema(description = "division code of the place", example = "350203001001") @NotBlank @Size(max = 12) String division,

        @Schema(example = "中山路步行街口") @NotBlank @Size(max = 200) String address,

        @Schema(nullable = true) @Valid @Nullable GivenCoordinates coordinates) {

    /** The same in the ledger's types; null where none was given. */
    static @Nullable Site toSite(@Nullable SiteRequest given, Divisions divisions) {
        return given == null
                ? null
                : new Site(
                        DivisionCode.of(divisions.require(given.division()).code()),
                        Text.of(given.address().strip()),
                        GivenCoordinates.kept(given.coordinates()));
    }
}
