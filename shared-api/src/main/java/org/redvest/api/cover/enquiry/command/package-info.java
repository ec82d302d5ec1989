/** What insurers can ask. */
@NullMarked
package org.redvest.api.cover.enquiry.command;

import org.jspecify.annotations.NullMarked;
