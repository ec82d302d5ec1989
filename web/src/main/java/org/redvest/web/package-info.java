/** The pages: what a citizen, an officer, an auditor and an insurer open. A client of the API like any other (ADR 50). */
@NullMarked
package org.redvest.web;

import org.jspecify.annotations.NullMarked;
