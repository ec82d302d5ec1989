/** What of projects is published, what waits for a review, and how each came about. */
@NullMarked
package org.redvest.api.service.project.query;

import org.jspecify.annotations.NullMarked;
