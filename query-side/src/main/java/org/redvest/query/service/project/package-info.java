/** Which projects are published, which wait for a review, and how did each come about? */
@NullMarked
@Asks("city.register")
@Reads({"facts.organisation", "facts.programme"})
package org.redvest.query.service.project;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Asks;
import org.redvest.query.platform.projecting.Reads;
