/** How far RedVest's readers are, for whoever operates it. */
@NullMarked
package org.redvest.web.operations;

import org.jspecify.annotations.NullMarked;
