/** Points schemes (积分方案): their rules and proof, deposits into passbooks (互助存折), and debts that are written off. */
@NullMarked
package org.redvest.web.scheme;

import org.jspecify.annotations.NullMarked;
