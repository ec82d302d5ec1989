/** Asking read models: what a question may hold, what an answer rests on, and how long it is waited for. */
@NullMarked
package org.redvest.query.platform.asking;

import org.jspecify.annotations.NullMarked;
