/** The API as the pages use it: by REST, with the visitor's own token. */
@NullMarked
package org.redvest.web.ledger;

import org.jspecify.annotations.NullMarked;
