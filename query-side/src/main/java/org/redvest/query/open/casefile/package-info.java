/** What does an auditor's case file (案卷) hold, and which did they open? */
@NullMarked
package org.redvest.query.open.casefile;

import org.jspecify.annotations.NullMarked;
