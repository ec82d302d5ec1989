/** The yearly report (685号 Art. 34, 民政部令第67号 Art. 18). */
@NullMarked
package org.redvest.api.open.report.query;

import org.jspecify.annotations.NullMarked;
