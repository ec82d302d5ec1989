/** What does an auditor's case file (案卷) hold, and which did they open? */
@NullMarked
@Asks({"city.authority", "city.register", "open.history"})
package org.redvest.query.open.casefile;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Asks;
