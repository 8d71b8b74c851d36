"""The kinds of union of which statutory rules speak, as the law groups them.

Source: Trade Union Law (2021), arts. 10 to 16, and what it names beside enterprises.
"""

from typing import Final

from unionplan.model import OrganizationKind

ENTERPRISES: Final = (OrganizationKind.ENTERPRISE,)
SCHOOLS: Final = (OrganizationKind.SCHOOL,)
AGENCIES: Final = (OrganizationKind.AGENCY,)
VILLAGES: Final = (OrganizationKind.VILLAGE,)
TOWNSHIPS: Final = (OrganizationKind.TOWNSHIP,)

INSTITUTIONS: Final = (OrganizationKind.HOSPITAL, OrganizationKind.INSTITUTION)
"""Public institutions (事业单位) other than schools."""

EMPLOYERS: Final = (*ENTERPRISES, *SCHOOLS, *INSTITUTIONS)
"""Where a workers' or staff congress belongs to the unit."""

UNITS: Final = (*EMPLOYERS, *AGENCIES)
"""Units with staff of their own, whose union is at the basic level."""

BASIC: Final = (*UNITS, *VILLAGES)
"""Unions at the basic level (基层工会)."""

FEDERATIONS: Final = (OrganizationKind.COUNTY, OrganizationKind.CITY, OrganizationKind.FEDERATION)
"""Local and industrial federations; a township's is one of either sort, by region."""
