/** What is asked about stars (星级). */
@NullMarked
package org.redvest.api.honour.star.command;

import org.jspecify.annotations.NullMarked;
