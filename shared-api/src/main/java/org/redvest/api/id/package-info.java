/** Ids of everything that has a stream or is named by others: on the ground, so that rooms can name each other's things. */
@NullMarked
package org.redvest.api.id;

import org.jspecify.annotations.NullMarked;
