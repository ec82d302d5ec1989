/** What can be asked about insurance policies. */
@NullMarked
package org.redvest.api.cover.insurance.command;

import org.jspecify.annotations.NullMarked;
