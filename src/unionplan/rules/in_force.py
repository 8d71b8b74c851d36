"""Since when the instruments are in force on which statutory rules rest."""

from datetime import date
from typing import Final

from unionplan.rules.rule import InForce

TRADE_UNION_LAW: Final[InForce] = (date(1992, 4, 3), None)
"""Trade Union Law (工会法); the text read is that of 24 December 2021."""

UNION_CONSTITUTION: Final[InForce] = (date(2008, 10, 21), None)
"""Constitution of Chinese Trade Unions (中国工会章程); the text read is that of about 2008."""

LABOUR_LAW: Final[InForce] = (date(1995, 1, 1), None)
"""Labour Law (劳动法); the text read is that of 2018."""

LABOUR_CONTRACT_LAW: Final[InForce] = (date(2008, 1, 1), None)
"""Labour Contract Law (劳动合同法); the text read is that of 2012."""

MEDIATION_LAW: Final[InForce] = (date(2008, 5, 1), None)
"""Labour Dispute Mediation and Arbitration Law (劳动争议调解仲裁法)."""

WORK_SAFETY_LAW: Final[InForce] = (date(2021, 9, 1), None)
"""Work Safety Law (安全生产法) as amended in 2021."""

DISEASE_LAW: Final[InForce] = (date(2018, 12, 29), None)
"""Occupational Disease Prevention Law (职业病防治法) as amended in 2018."""

COMPANY_LAW: Final[InForce] = (date(2024, 7, 1), None)
"""Company Law (公司法) as amended in 2023."""

WOMENS_RIGHTS_LAW: Final[InForce] = (date(2023, 1, 1), None)
"""Women's Rights Protection Law (妇女权益保障法) as amended in 2022."""

FEMALE_EMPLOYEES_RULES: Final[InForce] = (date(2012, 4, 28), None)
"""Special Rules on the Labour Protection of Female Employees (女职工劳动保护特别规定)."""

WOMENS_COMMITTEES: Final[InForce] = (date(2004, 1, 1), None)
"""Work Rules of Women Workers' Committees (工会女职工委员会工作条例) of 2004."""

ANNUAL_LEAVE: Final[InForce] = (date(2008, 1, 1), None)
"""Regulation on Paid Annual Leave (职工带薪年休假条例)."""

HOLIDAYS: Final[InForce] = (date(2000, 1, 1), None)
"""Measures for Holidays (全国年节及纪念日放假办法); the text read is that of 2024."""

FACULTY_CONGRESS: Final[InForce] = (date(2012, 1, 1), None)
"""School Faculty and Staff Congress Rules (学校教职工代表大会规定)."""

DEMOCRATIC_MANAGEMENT: Final[InForce] = (date(2012, 2, 13), None)
"""Rules on the Democratic Management of Enterprises (企业民主管理规定)."""

STATE_ENTERPRISES: Final[InForce] = (date(1986, 10, 1), None)
"""Regulation on Workers' Congresses of State-Owned Industrial Enterprises of 1986."""

COLLECTIVE_CONTRACT_RULES: Final[InForce] = (date(2004, 5, 1), None)
"""Collective Contract Rules (集体合同规定)."""

WAGE_CONSULTATION: Final[InForce] = (date(2000, 11, 8), None)
"""Trial Measures on Collective Wage Consultation (工资集体协商试行办法)."""

MEDIATION_RULES: Final[InForce] = (date(2012, 1, 1), None)
"""Rules on Enterprise Labour Dispute Consultation and Mediation (企业劳动争议协商调解规定)."""

LAW_SUPERVISION: Final[InForce] = (date(2021, 3, 31), None)
"""Trade Union Labour Law Supervision Measures (工会劳动法律监督办法)."""

UNION_FUNDS: Final[InForce] = (date(2017, 12, 15), None)
"""Measures for the Funds of Basic-Level Unions (基层工会经费收支管理办法)."""
