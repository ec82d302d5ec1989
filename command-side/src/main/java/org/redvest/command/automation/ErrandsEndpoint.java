package org.redvest.command.automation;

import java.util.List;
import org.redvest.api.Fit;
import org.redvest.api.Text;
import org.redvest.command.automation.ParkedErrands.Dropped;
import org.redvest.command.automation.ParkedErrands.Parked;
import org.redvest.platform.security.Caller;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/**
 * {@code GET /actuator/errands} lists what automations could not do, and what waits behind it; {@code POST
 * /actuator/errands/{automation}/{position}} has one tried again within seconds; {@code DELETE} with a {@code reason} drops
 * one for good, and keeps who did so, when and why.
 */
@Component
@Endpoint(id = "errands")
class ErrandsEndpoint {

    private static final int LISTED = 1_000;

    private final ParkedErrands errands;
    private final Caller caller;

    ErrandsEndpoint(ParkedErrands errands, Caller caller) {
        this.errands = errands;
        this.caller = caller;
    }

    /**
     * What is not done.
     *
     * @param parked still to be run
     * @param dropped by somebody's decision
     */
    record State(List<Parked> parked, List<Dropped> dropped) {}

    @ReadOperation
    State state() {
        return new State(errands.all(LISTED), errands.dropped(LISTED));
    }

    @WriteOperation
    WebEndpointResponse<State> retry(@Selector String automation, @Selector long position) {
        return answer(errands.hurry(automation, position));
    }

    @DeleteOperation
    WebEndpointResponse<State> drop(@Selector String automation, @Selector long position, String reason) {
        if (reason.isBlank() || !Fit.isFit(reason, Text.MOST)) {
            throw new InvalidEndpointRequestException(
                    "Say in 1 to %d printable characters why nobody has to run this errand".formatted(Text.MOST),
                    "No reason");
        }
        return answer(errands.drop(automation, position, caller.subject(), reason));
    }

    private WebEndpointResponse<State> answer(boolean found) {
        return new WebEndpointResponse<>(
                state(), found ? WebEndpointResponse.STATUS_OK : WebEndpointResponse.STATUS_NOT_FOUND);
    }
}
