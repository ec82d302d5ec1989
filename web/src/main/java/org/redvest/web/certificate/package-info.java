/** Certificates of volunteer service: one's own, those that a desk makes out, and what anybody is told who verifies one. */
@NullMarked
package org.redvest.web.certificate;

import org.jspecify.annotations.NullMarked;
