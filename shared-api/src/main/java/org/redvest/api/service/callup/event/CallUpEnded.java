package org.redvest.api.service.callup.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.CallUpId;

/**
 * A call-up was ended: nobody is needed any more.
 *
 * @param callUpId which
 * @param reason why, in words
 */
@Revision("1")
public record CallUpEnded(CallUpId callUpId, Text reason) implements CallUpEvent {}
