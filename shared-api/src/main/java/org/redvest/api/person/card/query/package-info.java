/** A volunteer at a glance. */
@NullMarked
package org.redvest.api.person.card.query;

import org.jspecify.annotations.NullMarked;
