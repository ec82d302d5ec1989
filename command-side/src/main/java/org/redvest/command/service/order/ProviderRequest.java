package org.redvest.command.service.order;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Provider;

/** To whom an order is offered: a team or a volunteer, one of the two. */
record ProviderRequest(
        @Schema(description = "the team", example = "51350200MJB00000XC", nullable = true) @Size(max = 40) @Nullable String organisationId,

        @Schema(
                description = "the volunteer, who has a product on the shelf",
                example = "vol-019a9e00-0000-7000-8000-000000000001",
                nullable = true)
        @Size(max = 60) @Nullable String volunteerId) {

    /**
     * The same in the ledger's types.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD} where it is both or neither
     */
    Provider toProvider() {
        return Provider.of(
                organisationId == null ? null : OrganisationId.of(organisationId),
                volunteerId == null ? null : VolunteerId.of(volunteerId));
    }
}
