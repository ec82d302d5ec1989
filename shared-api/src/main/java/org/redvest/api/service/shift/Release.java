package org.redvest.api.service.shift;

import org.redvest.api.Text;
import org.redvest.api.id.SignUpId;

/**
 * Somebody who is to lose their place, because there are to be fewer.
 *
 * @param signUpId whose
 * @param reason why, in words
 */
public record Release(SignUpId signUpId, Text reason) {}
