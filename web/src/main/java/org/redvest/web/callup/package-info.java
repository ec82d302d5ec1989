/** Emergency call-ups: who is called answers with one press. */
@NullMarked
package org.redvest.web.callup;

import org.jspecify.annotations.NullMarked;
