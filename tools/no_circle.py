"""An import contract of our own: no circle of modules, be it through a package's face.

`layers` and `acyclic_siblings` compare folders, so they let a module import the face of its own
package, which imports the module. This one looks at modules alone.
"""

from graphlib import CycleError, TopologicalSorter

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, output


class NoCircle(Contract):
    """No module imports itself, however long the way round (imports inside functions count)."""

    type_name = "no_circle"

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: FBT001 (their name)
        """Look for one circle; there may be more."""
        output.verbose_print(verbose, "Sorting the modules by their imports...")
        imports = {
            module: graph.find_modules_directly_imported_by(module) for module in graph.modules
        }
        try:
            TopologicalSorter(imports).prepare()
        except CycleError as error:
            imported_first: list[str] = error.args[1]
            return ContractCheck(kept=False, metadata={"circle": imported_first[::-1]})
        return ContractCheck(kept=True)

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print the circle, each module above the one that it imports."""
        circle: list[str] = check.metadata["circle"]
        output.print_error(circle[0])
        for module in circle[1:]:
            output.print_error(f"  imports {module}")
