package org.redvest.command.automation;

import java.util.List;
import java.util.regex.Pattern;
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

    /** Of printable characters. */
    private static final Pattern REASON = Pattern.compile("[^\\p{C}]{1,500}");

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
        if (reason.isBlank() || !REASON.matcher(reason).matches()) {
            throw new InvalidEndpointRequestException(
                    "Not a reason", "Say in 1 to 500 printable characters why nobody has to run this errand.");
        }
        return answer(errands.drop(automation, position, caller.subject(), reason));
    }

    private WebEndpointResponse<State> answer(boolean found) {
        return new WebEndpointResponse<>(
                state(), found ? WebEndpointResponse.STATUS_OK : WebEndpointResponse.STATUS_NOT_FOUND);
    }
}
