/** 保险查询: what insurers asked, and what they are answered. */
@NullMarked
package org.redvest.api.cover.enquiry.query;

import org.jspecify.annotations.NullMarked;
