/** Orders about merge cases. */
@NullMarked
package org.redvest.api.person.merge.command;

import org.jspecify.annotations.NullMarked;
