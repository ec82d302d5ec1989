/** Sign-in: who sends a request, what their token says they are, and who may use which operation. */
@NullMarked
package org.redvest.platform.security;

import org.jspecify.annotations.NullMarked;
