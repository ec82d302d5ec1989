/** What can be asked about insurance policies. */
@NullMarked
package org.redvest.api.insurance.command;

import org.jspecify.annotations.NullMarked;
