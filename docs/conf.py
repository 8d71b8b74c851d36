"""How Sphinx makes the site: `sphinx-build -W docs docs/_build`."""

import sys
from pathlib import Path

from sphinx.domains.python._object import PyObject

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

project = "unionplan"
author = "unionplan contributors"
project_copyright = "unionplan contributors"
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "code_values",
    "complete",
    "constants",
    "face_names",
]
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = "unionplan"
html_static_path = ["_static"]
html_css_files = ["layout.css"]
html_copy_source = False
html_show_sourcelink = False
pygments_style = "default"
pygments_dark_style = "github-dark"

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

# A name in single backticks is a name of ours where there is one of that name, else plain code.
default_role = "py:obj"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
napoleon_attr_annotations = False  # the signature has the types
autodoc_default_options = {"members": True}
autodoc_member_order = "groupwise"
autodoc_typehints_format = "short"
autodoc_class_signature = "mixed"
python_maximum_signature_line_length = 88
add_module_names = False
for field in PyObject.doc_field_types:
    if field.name == "variable":
        field.label = "Attributes"
toc_object_entries_show_parents = "hide"
