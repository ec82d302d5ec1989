/** Orders (点单 派单 接单 评单): needs for everybody, each one's own, and how satisfied those were who were served. */
@NullMarked
package org.redvest.web.order;

import org.jspecify.annotations.NullMarked;
