/** 保险查询: what insurers asked about volunteers. */
@NullMarked
package org.redvest.command.cover.enquiry;

import org.jspecify.annotations.NullMarked;
