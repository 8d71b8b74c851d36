from collections.abc import Callable

from .conftest import Outcome


def test_the_schema_is_printed(run: Callable[..., Outcome]) -> None:
    outcome = run("schema")
    assert outcome.code == 0
    assert outcome.json["$schema"] == "https://json-schema.org/draft/2020-12/schema"
