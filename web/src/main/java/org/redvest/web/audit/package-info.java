/** What an auditor reconstructs. */
@NullMarked
package org.redvest.web.audit;

import org.jspecify.annotations.NullMarked;
