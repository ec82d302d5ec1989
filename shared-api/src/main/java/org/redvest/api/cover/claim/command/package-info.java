/** What can be asked about insurance claims. */
@NullMarked
package org.redvest.api.cover.claim.command;

import org.jspecify.annotations.NullMarked;
