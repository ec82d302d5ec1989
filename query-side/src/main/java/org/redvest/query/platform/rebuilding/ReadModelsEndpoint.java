package org.redvest.query.platform.rebuilding;

import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Fit;
import org.redvest.api.Text;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.projecting.PassedOver;
import org.redvest.query.platform.projecting.SetAside;
import org.redvest.query.platform.projecting.Standing;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code GET /actuator/readmodels} shows how far the read models and a running rebuild are, which projections are set aside,
 * and which events are passed over; {@code POST} builds all of them anew, while the old ones answer. {@code POST /actuator/readmodels/{projection}}
 * with a position and a reason first keeps the decision that this projection passes over that event. {@code GET
 * /actuator/readmodels/checksums} sums up every table.
 */
@Component
@Endpoint(id = "readmodels")
class ReadModelsEndpoint {

    private final ReadModels readModels;
    private final Rebuild rebuild;
    private final Standing standing;
    private final PassedOver passedOver;

    ReadModelsEndpoint(ReadModels readModels, Rebuild rebuild, Standing standing, PassedOver passedOver) {
        this.readModels = readModels;
        this.rebuild = rebuild;
        this.standing = standing;
        this.passedOver = passedOver;
    }

    record State(
            long head,
            long position,
            boolean complete,
            Collection<SetAside> setAside,
            List<PassedOver.Decision> passedOver,
            @Nullable Progress rebuild) {}

    @ReadOperation
    State state() {
        long head = readModels.head();
        long position = readModels.position();
        Collection<SetAside> setAside = standing.setAside().values();
        return new State(
                head,
                position,
                position >= head && setAside.isEmpty(),
                setAside,
                passedOver.decisions(),
                rebuild.progress());
    }

    @ReadOperation
    @Nullable Map<String, String> detail(@Selector String detail) {
        return detail.equals("checksums") ? readModels.checksums() : null;
    }

    @WriteOperation
    State build() {
        rebuild.start();
        return state();
    }

    /** Only what a projection was set aside for can be passed over: nobody takes facts out of read models by choice. */
    @WriteOperation
    State passOver(SecurityContext caller, @Selector String projection, long position, String reason) {
        SetAside aside = standing.setAside().get(projection);
        Principal operator = caller.getPrincipal();
        if (aside == null || aside.position() == null || aside.position() != position) {
            throw new InvalidEndpointRequestException(
                    "No projection of this name is set aside at this position: see GET /actuator/readmodels",
                    "Nothing to pass over");
        }
        if (reason.isBlank() || !Fit.isFit(reason, Text.MOST) || operator == null) {
            throw new InvalidEndpointRequestException(
                    "Say in 1 to %d printable characters why this event is passed over".formatted(Text.MOST),
                    "No reason");
        }
        passedOver.decide(projection, position, reason, operator.getName());
        rebuild.startAnew();
        return state();
    }
}
