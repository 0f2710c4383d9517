package org.openspm.examples.data;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A person on the payroll.
 *
 * @param id  the employee number, such as {@code 1370}
 * @param name  the first and last name; last names repeat, the whole name does not
 * @param title  the job title, such as {@code Sales Rep}
 * @param managerId  the number of the manager, null for the president
 */
public record Employee(
        String id, String name, String title, @Nullable String managerId) implements Serializable {

    /**
     * Checks whether this person sells to customers.
     *
     * @return true for a sales representative, false for managers
     */
    public boolean isRep() {
        return title.equals("Sales Rep");
    }

    /**
     * Checks whether this person leads the sales representatives of a region.
     *
     * @return true for a sales manager, false for representatives, vice presidents and the president
     */
    public boolean isSalesManager() {
        // The database calls one of them "Sale Manager (EMEA)".
        return title.contains("Manager");
    }

    /**
     * Checks whether this person leads the sales managers.
     *
     * @return true for the vice president of sales
     */
    public boolean isHeadOfSales() {
        return title.equals("VP Sales");
    }
}
