/** Orders about merge cases. */
@NullMarked
package org.redvest.api.merge.command;

import org.jspecify.annotations.NullMarked;
