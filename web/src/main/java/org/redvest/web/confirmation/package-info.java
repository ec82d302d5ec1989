/** What somebody opens who was registered by others: they agree, or say that it was not them. */
@NullMarked
package org.redvest.web.confirmation;

import org.jspecify.annotations.NullMarked;
