/** Time banks (时间银行): their rules and proof for everybody, an account for its holder, all accounts for who runs them. */
@NullMarked
package org.redvest.web.timebank;

import org.jspecify.annotations.NullMarked;
